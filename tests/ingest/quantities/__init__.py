"""Tests of numbers and their bounds."""

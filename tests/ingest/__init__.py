"""Tests of what leads from a text to its reports."""

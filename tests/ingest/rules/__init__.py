"""Tests of the rules, by family."""

"""Tests of the whole: files in, answers out."""

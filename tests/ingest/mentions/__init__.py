"""Tests of the mentions of an article: who and where."""

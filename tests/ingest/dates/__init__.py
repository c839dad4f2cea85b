"""Tests of dates and what they resolve to."""

"""Tests of how reports are measured against annotated articles."""

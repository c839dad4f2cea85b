"""Tests of the application: its wiring and its command line."""

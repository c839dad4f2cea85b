"""Measurements, each as a ratio to something in the same run."""

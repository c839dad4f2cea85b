"""Tests of the frames: who does what to whom, whether it is so, and who says so."""

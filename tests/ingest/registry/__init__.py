"""Tests of who is who: the registry's files, names, spellings and offices."""

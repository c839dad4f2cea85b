"""Run the command line with `python -m parley`."""

from parley.cli.app import main

main()

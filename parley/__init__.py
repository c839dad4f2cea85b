"""The application: wiring and command line of the negotiation tracker."""

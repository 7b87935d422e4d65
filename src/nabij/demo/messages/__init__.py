"""Messages of providers (iJw): made here in the form of the standard, and read in by Bo."""

"""What else a story can tell, in plain data: a module per subject, gathered in `more`."""

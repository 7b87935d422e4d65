"""One module for each thing that `./nabij` can do with a running database."""

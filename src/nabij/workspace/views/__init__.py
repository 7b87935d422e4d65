"""The pages that show more than one domain, a module per page."""

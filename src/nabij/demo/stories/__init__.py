"""The households of Waterstad, a module per group of stories. All made up."""

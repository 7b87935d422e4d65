"""What is asked on the pages of a household; a form checks shape, a command checks the rule."""

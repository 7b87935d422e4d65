"""How it goes, by instruments that are data: the view of the family beside that of the professional."""

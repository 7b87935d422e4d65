"""Who is family of whom: the genogram."""

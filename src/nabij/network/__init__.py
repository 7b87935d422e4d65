"""Who stands around a household: the ecomap."""

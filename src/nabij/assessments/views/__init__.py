"""Pages of how it goes, by what one does there."""

"""Pages of the network, by what one does there."""

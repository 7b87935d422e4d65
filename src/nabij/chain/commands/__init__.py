"""What is done with the chain: boxes, arrows, actions pinned to what they tackle, and where one begins."""

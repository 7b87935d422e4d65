"""What is done with the chain: boxes, arrows, actions pinned to what they tackle, and where one begins."""

from nabij.chain.commands import boxes, choosing, links

__all__ = ["boxes", "choosing", "links"]

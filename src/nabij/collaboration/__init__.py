"""Leading what others do: the ladder of asking, and other teams."""

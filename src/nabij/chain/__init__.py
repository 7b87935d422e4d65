"""How one problem tips the other: the dominoes, and what the plan does about each."""

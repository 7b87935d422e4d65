"""What stands in the way: rules that collide and the burden of rules, counted without names, answered by policy."""

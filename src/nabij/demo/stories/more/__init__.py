"""What the stories tell beside their course: family, network, how it goes, the plan in full, and what changes."""

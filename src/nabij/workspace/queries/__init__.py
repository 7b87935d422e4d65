"""What the pages show that take from more than one domain: each answer asks the packages' own queries."""

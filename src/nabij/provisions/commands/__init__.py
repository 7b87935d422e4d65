"""What can be done with applications, rulings, allocations, deliveries and messages."""

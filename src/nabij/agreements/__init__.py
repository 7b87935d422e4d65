"""What is agreed with partners, whether it was kept, and who is their fixed contact."""

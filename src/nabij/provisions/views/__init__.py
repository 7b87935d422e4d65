"""The pages of provisions: on a household, and of messages for the back office."""

"""The sales desk: enquiries in the admin."""

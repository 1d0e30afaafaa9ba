"""What the forms of enquiries share."""

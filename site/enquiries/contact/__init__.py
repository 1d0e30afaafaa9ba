"""Contact form: the form of the contact page, and the hook that handles its POST requests."""

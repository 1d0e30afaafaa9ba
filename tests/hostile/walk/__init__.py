"""A walker that finds every form and query parameter of the site by itself, and writes hostile
input into them. ``payloads`` is what it writes, ``finding`` where, ``sending`` how, ``checks`` what
must not come back, ``walker`` does it."""

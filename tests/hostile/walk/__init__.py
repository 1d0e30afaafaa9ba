"""Crawler that finds every form and query parameter of the site and sends hostile input to them.

``payloads`` holds the input, ``finding`` crawls, ``sending`` builds requests, ``checks`` examines
responses, ``storage`` watches written files, ``walker`` runs it all.
"""

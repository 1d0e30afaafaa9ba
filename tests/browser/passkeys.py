"""Passkeys in the browser tests, with Chromium's virtual authenticator.

The authenticator takes the place of a person's fingerprint reader.
"""

from typing import Any

from playwright.sync_api import Page

READER = {
    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True,
    "hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True,
}  # fmt: skip


class Passkeys:
    """Virtual authenticator of one window."""

    def __init__(self, page: Page) -> None:
        self.session = page.context.new_cdp_session(page)
        self.session.send("WebAuthn.enable")
        answer = self.session.send("WebAuthn.addVirtualAuthenticator", {"options": READER})
        self.reader = {"authenticatorId": answer["authenticatorId"]}

    def take(self) -> list[dict[str, Any]]:
        """Return the stored credentials, in the form that ``give`` takes in another window."""
        found: list[dict[str, Any]] = self.session.send("WebAuthn.getCredentials", self.reader)[
            "credentials"
        ]
        return found

    def give(self, credentials: list[dict[str, Any]]) -> None:
        for credential in credentials:
            self.session.send("WebAuthn.addCredential", {**self.reader, "credential": credential})

"""Enquiries of the drill, each with a marker by which it is found again in the database."""

import random
import uuid
from dataclasses import dataclass, field

LANGUAGES = ("en", "zh-hans")
PDF = b"%%PDF-1.7\n%% %s\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%%%EOF\n"
DXF = b"999\r\n%s\r\n  0\r\nSECTION\r\n  2\r\nENTITIES\r\n  0\r\nENDSEC\r\n  0\r\nEOF\r\n"
MOST_BYTES = 40_000
"""Upper limit of the random bytes in a file, written as hex digits.

The files range from almost empty to more than the server reads at once.
"""


@dataclass
class DrillEnquiry:
    """Enquiry to be sent; ``reference`` is set once the site has accepted it.

    ``marker`` is part of the message, ``files`` are (name, content) as posted. Enquiries with files
    are sent as a request for quotation, the others by the contact form.
    """

    marker: str
    language: str
    email: str = ""
    lines: list[dict[str, str]] = field(default_factory=list)
    files: list[tuple[str, bytes]] = field(default_factory=list)
    token: str = field(default_factory=lambda: str(uuid.uuid4()))
    reference: str = ""

    @property
    def person(self) -> dict[str, str]:
        """Return the fields that both forms have."""
        return {
            "name": f"王 Wang {self.marker}",
            "company": "Motoren & Söhne <钕铁硼>",
            "email": self.email,
            "telephone": "" if self.email else "+86-010-53345989",
            "message": f"Ø10 × 7, N42SH. 请报价。\n{{% x %}} {self.marker}",
            "consent": "on",
        }

    @property
    def mails(self) -> int:
        """Return the number of mails expected: one to sales, one to the email address if any."""
        return 2 if self.email else 1


def make_enquiries(prefix: str, number: int, seed: int = 1) -> list[DrillEnquiry]:
    """Return ``number`` enquiries in both languages, the same for one seed except the tokens.

    One in five has files, one in ten has no e-mail address.
    """
    chance = random.Random(seed)
    return [_enquiry(f"{prefix}-{position:04}-end", position, chance) for position in range(number)]


def _enquiry(marker: str, position: int, chance: random.Random) -> DrillEnquiry:
    enquiry = DrillEnquiry(marker, LANGUAGES[position // 5 % 2])
    if position % 10 != 3:
        enquiry.email = f"{marker}@drill.example"
    if position % 5 == 0:
        for line in range(1 + chance.randrange(2)):
            enquiry.lines.append({
                "grade": f"N42SH {line}", "shape": "disc", "value_diameter": f"{10 + line},5",
                "annual_quantity": "10 000", "note": f"{marker} line {line}",
            })  # fmt: skip
        for file in range(1 + chance.randrange(2)):
            kind, pattern = [("pdf", PDF), ("dxf", DXF)][(position // 5 + file) % 2]
            filler = chance.randbytes(chance.randrange(MOST_BYTES)).hex().encode()
            content = (pattern % f"{marker} file {file}".encode()) + filler
            enquiry.files.append((f"图纸 {marker} {file}.{kind}", content))
    return enquiry

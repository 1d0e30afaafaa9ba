"""The enquiries of the drill: what each says, so that it is known again."""

import random
import uuid
from dataclasses import dataclass, field

LANGUAGES = ("en", "zh-hans")
PDF = b"%%PDF-1.7\n%% %s\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%%%EOF\n"
DXF = b"999\r\n%s\r\n  0\r\nSECTION\r\n  2\r\nENTITIES\r\n  0\r\nENDSEC\r\n  0\r\nEOF\r\n"
MOST_BYTES = 40_000
"""What a drawing is filled up with: from none to more than the server reads at once."""


@dataclass
class DrillEnquiry:
    """An enquiry and what became of it. ``marker`` is in its message; ``files`` are (name, content)
    as posted; those with files go the whole way of a request for quotation."""

    marker: str
    language: str
    email: str = ""
    lines: list[dict[str, str]] = field(default_factory=list)
    files: list[tuple[str, bytes]] = field(default_factory=list)
    token: str = field(default_factory=lambda: str(uuid.uuid4()))
    reference: str = ""

    @property
    def person(self) -> dict[str, str]:
        """The fields that both forms have."""
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
        """To sales, and to those who gave an address."""
        return 2 if self.email else 1


def build(prefix: str, number: int, seed: int = 1) -> list[DrillEnquiry]:
    """So many enquiries, in both languages; one in five with files, one in ten without an e-mail
    address. The same for the same seed, but for the tokens."""
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

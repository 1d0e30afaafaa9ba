"""Detection of dangerous archive members: unsafe paths, programs, archives of other formats."""

import re

# Split in two, so that virus scanners do not report this source file.
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}" + rb"$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
# File name extensions that run code when opened on Windows, macOS or Linux, or in CAD (AutoCAD
# loads Lisp files next to a drawing). HTML and SVG can contain scripts, disk images programs.
ENDINGS = {
    "exe", "com", "scr", "pif", "bat", "cmd", "dll", "cpl", "sys", "drv", "ocx", "msi", "msp",
    "mst", "msix", "msixbundle", "appx", "appxbundle",
    "application", "gadget", "ps1", "psm1", "psd1", "ps1xml", "psc1", "cdxml", "vb", "vbs",
    "vbe", "js", "jse", "mjs", "cjs", "ws", "wsf", "wsh", "wsc", "sct",
    "hta", "htm", "html", "xhtml", "xht", "mht", "mhtml", "svg", "svgz", "chm", "hlp", "lnk",
    "url", "website", "scf", "inf", "reg",
    "library-ms", "search-ms", "searchconnector-ms", "settingcontent-ms", "msc", "xbap", "xll",
    "wll", "iqy", "slk",
    "jar", "jnlp", "class", "dex", "apk", "ipa", "app", "dmg", "pkg", "command", "workflow",
    "terminal",
    "sh", "bash", "zsh", "csh", "ksh", "fish", "elf", "so", "dylib", "deb", "rpm", "appimage",
    "desktop", "snap", "flatpakref",
    "py", "pyc", "pyw", "pyz", "pyzw", "pl", "rb", "php", "lua", "tcl", "applescript", "scpt",
    "osx",
    "lsp", "fas", "vlx", "arx", "crx", "dbx", "dvb", "mnl", "mns", "dcl",
    "docm", "dotm", "xlsm", "xltm", "xlam", "pptm", "potm", "ppam", "ppsm", "sldm", "accde",
    "accdb", "mdb", "mde", "one", "rdp",
    "iso", "img", "vhd", "vhdx", "udf", "wim",
}  # fmt: skip
ARCHIVES = (
    b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"\x1f\x9d", b"BZh", b"\xfd7zXZ\0",
    b"MSCF", b"\x28\xb5\x2f\xfd", b"\x04\x22\x4d\x18", b"xar!",
)  # fmt: skip
PROGRAMS = (
    b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xfe\xed\xfa\xce", b"\xfe\xed\xfa\xcf",
    b"\xce\xfa\xed\xfe", b"\xcf\xfa\xed\xfe", b"\x4c\0\0\0\x01\x14\x02\0",
)  # fmt: skip


def leads_elsewhere(path: str) -> bool:
    """Return True if unpacking the path could write outside the folder: ``/x``, ``C:x``, ``../x``.

    Paths with control characters count, too.
    """
    parts = re.split(r"[/\\]", path)
    return (
        not parts[0]
        or bool(re.match(r"[A-Za-z]:", path))
        or any(part.strip() == ".." for part in parts)
        or any(ord(sign) < 32 or ord(sign) == 127 for sign in path)
    )


def is_program_by_name(path: str) -> bool:
    """Return True if the file name has an extension in ENDINGS or is that of an Office macro file.

    Windows ignores dots and spaces at the end of a name, and treats what follows a colon as a
    stream of the file; each part is checked.
    """
    for part in re.split(r"[/\\]", path.lower())[-1].split(":"):
        name = part.rstrip(" .\u00a0")
        _stem, point, ending = name.rpartition(".")
        if name == "vbaproject.bin" or (point and ending in ENDINGS):
            return True
    return False


def is_program(head: bytes) -> bool:
    """Return True if a file that starts with ``head`` is a program or a script."""
    # A text can also start with "MZ", but contains no NUL.
    return head.startswith(PROGRAMS) or (head.startswith(b"MZ") and b"\0" in head[2:64])


def is_other_archive(head: bytes) -> bool:
    """Return True if ``head`` starts an archive that can't be checked; needs 262 bytes for tar."""
    return head.startswith(ARCHIVES) or head[257:262] == b"ustar"

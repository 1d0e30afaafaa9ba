"""Store of cached responses: limited in size, and each made once for concurrent requests."""

import threading
from concurrent.futures import ThreadPoolExecutor

from page_cache.cached_response import OVERHEAD, CachedResponse
from page_cache.store import MAX_NEVER_KEPT, ResponseStore


def answer(text: str = "x", size: int = 100) -> CachedResponse:
    return CachedResponse("200 OK", (), {"": text.encode().ljust(size)}, f'"{text}"', is_text=True)


def test_an_answer_is_of_one_version() -> None:
    store = ResponseStore(100_000)
    store.put("a", 1, answer("old"))

    assert store.get("a", 1) == answer("old")
    assert store.get("a", 2) is None
    store.put("a", 2, answer("new"))
    assert store.get("a", 1) is None
    assert store.get("a", 2) == answer("new")
    assert store.bytes == answer("new").size


def test_what_is_asked_for_least_goes_first() -> None:
    room = 10
    store = ResponseStore(room * answer().size)
    for number in range(room):
        store.put(number, 1, answer(str(number)))
    store.get(0, 1)
    store.put("one more", 1, answer())

    assert len(store) == room
    assert store.get(0, 1)
    assert store.get(1, 1) is None
    assert store.bytes <= store.max_bytes
    store.put("large", 1, answer(size=store.max_bytes // 4 - OVERHEAD + 1))
    assert store.get("large", 1) is None


def test_each_encoding_takes_its_room() -> None:
    store = ResponseStore(10 * answer().size)
    kept = answer()
    store.put("a", 1, kept)
    for _twice in range(2):
        store.add_encoding("a", kept, "gzip", b"x" * 50)
        store.add_encoding("a", answer(), "br", b"of another version")
        store.add_encoding("b", answer(), "br", b"not kept")

    assert kept.bodies == {"": b"x".ljust(100), "gzip": b"x" * 50}
    assert store.bytes == kept.size == 1_150

    store.add_encoding("a", kept, "br", b"x" * store.max_bytes)
    assert (len(store), store.bytes) == (0, 0)


def test_a_flood_takes_no_more_room() -> None:
    store = ResponseStore(50_000)
    for number in range(5_000):
        store.put(number, number % 3, answer(size=number % 2_000))
        store.never_keep(-number)
        assert store.bytes <= 50_000
    assert len(store._never_kept) <= MAX_NEVER_KEPT
    assert store.bytes == sum(kept.size for _version, kept in store._kept.values())


def test_one_makes_it_and_the_others_wait() -> None:
    store, made = ResponseStore(100_000), []
    together = threading.Barrier(8, timeout=10)

    def ask(_number: int) -> CachedResponse:
        together.wait()
        found, done = store.get_or_wait("a", 1)
        if found is None:
            threading.Event().wait(0.2)
            made.append(found := answer("made"))
            store.put("a", 1, found)
            done()
        return found

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(ask, range(8))) == [answer("made")] * 8
    assert len(made) == 1


def test_who_waits_for_what_fails_makes_it_alone() -> None:
    store = ResponseStore(100_000)
    nobody, done = store.get_or_wait("a", 1)
    waiting = ThreadPoolExecutor(1).submit(store.get_or_wait, "a", 1)
    done()

    assert nobody is None
    assert waiting.result(10)[0] is None


def test_nobody_waits_for_another_version_or_for_what_is_never_kept() -> None:
    store = ResponseStore(100_000)
    store.get_or_wait("a", 1)
    assert store.get_or_wait("a", 2)[0] is None

    store.never_keep("form")
    store.get_or_wait("form", 1)
    assert store.get_or_wait("form", 1)[0] is None
    store.put("form", 1, answer("after all"))
    assert store.get_or_wait("form", 1)[0] == answer("after all")

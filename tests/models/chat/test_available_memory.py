"""How much memory can be had, from files as Linux writes them and words as macOS prints them."""

from pathlib import Path

import pytest

from models.chat.available_memory import available_memory, free_of_vm_stat, own_private_memory

GB = 1 << 30
VM_STAT = """Mach Virtual Memory Statistics: (page size of 16384 bytes)
Pages free:                               10000.
Pages active:                            200000.
Pages inactive:                          150000.
Pages speculative:                         2000.
Pages throttled:                              0.
Pages wired down:                         90000.
Pages purgeable:                           1000.
"Translation faults":                 123456789.
"""


class System:
    """A `/proc` and a `/sys/fs/cgroup` of our own."""

    def __init__(self, folder: Path, available: int) -> None:
        self.proc, self.cgroups = folder / "proc", folder / "cgroup"
        self.write(self.proc / "meminfo", f"MemTotal: {64 * GB // 1024} kB\nMemAvailable: {available // 1024} kB\n")

    def is_in(self, lines: str) -> None:
        self.write(self.proc / "self/cgroup", lines)

    def group(self, name: str, **files: int | str) -> None:
        for file, content in files.items():
            self.write(self.cgroups / name / f"memory.{file}", str(content))

    @staticmethod
    def write(file: Path, content: str) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content)

    @property
    def free(self) -> int | None:
        return available_memory(self.proc, self.cgroups)


@pytest.fixture
def system(tmp_path: Path) -> System:
    return System(tmp_path, 16 * GB)


def test_without_groups_it_is_what_the_machine_has(system: System) -> None:
    assert system.free == 16 * GB


def test_a_group_without_a_limit_says_nothing(system: System) -> None:
    system.is_in("0::/user.slice/app.scope\n")
    system.group("user.slice/app.scope", max="max", current=GB, stat="active_file 0\n")
    assert system.free == 16 * GB


def test_a_limit_counts_and_pages_of_files_do_not_count_as_used(system: System) -> None:
    system.is_in("0::/app\n")
    system.group("app", max=6 * GB, current=5 * GB, stat=f"anon {GB}\nactive_file {3 * GB}\ninactive_file {GB}\n")
    assert system.free == 5 * GB


def test_the_tightest_of_the_groups_above_counts_also_where_it_only_slows_down(system: System) -> None:
    system.is_in("0::/outer/inner\n")
    system.group("outer/inner", max=6 * GB, current=GB, stat="")
    system.group("outer", max="max", high=4 * GB, current=2 * GB, stat="")
    assert system.free == 2 * GB


def test_in_a_container_the_group_is_mounted_as_the_root(system: System) -> None:
    system.is_in("0::/kubepods/pod1/abc\n")
    system.group("", max=3 * GB, current=GB, stat="")
    assert system.free == 2 * GB


def test_version_1_is_read_as_well(system: System) -> None:
    system.is_in("4:memory:/app\n2:cpu:/\n0::/\n")
    stat = f"active_file 0\ntotal_active_file {GB}\ntotal_inactive_file {GB}\n"
    system.group("memory/app", limit_in_bytes=8 * GB, usage_in_bytes=4 * GB, stat=stat)
    system.group("memory", limit_in_bytes=9223372036854771712, usage_in_bytes=9 * GB, stat="")
    assert system.free == 6 * GB


def test_what_is_over_its_limit_has_nothing_left(system: System) -> None:
    system.is_in("0::/app\n")
    system.group("app", max=GB, current=2 * GB, stat="")
    assert system.free == 0


def test_macos_counts_what_is_free_and_what_it_can_let_go() -> None:
    assert free_of_vm_stat(VM_STAT) == 16384 * 163_000
    assert free_of_vm_stat("vm_stat: not found") is None


def test_this_machine_says_how_much_there_is_and_what_this_process_holds() -> None:
    free = available_memory()
    assert free is None or free > GB // 16
    assert own_private_memory() > 1 << 20

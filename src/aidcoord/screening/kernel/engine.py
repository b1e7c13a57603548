"""From LLVM's assembly to native code: optimised, kept as an object file, and loaded."""

from collections.abc import Callable, Sequence
from ctypes import CFUNCTYPE, c_int64, c_void_p
from typing import Any, Final

import llvmlite
import llvmlite.binding as llvm
from attrs import define, field

from aidcoord.screening.kernel.assembly import everything
from aidcoord.screening.kernel.modules import Assembly

Compiler = Callable[[Assembly], Sequence[bytes]]
"""What makes object files of a kernel, which are loaded together."""
_SPEED: Final = 1
_SCREEN = CFUNCTYPE(None, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p, c_int64, c_int64)


def machine_key() -> str:
    """What native code depends on besides its assembly."""
    features = llvm.get_host_cpu_features().flatten()
    versions = f"llvmlite {llvmlite.__version__} LLVM {llvm.llvm_version_info}"
    return "\n".join((versions, llvm.get_process_triple(), llvm.get_host_cpu_name(), features, *_everything()))


def _everything() -> tuple[str, ...]:
    return everything(at_once=moves_bits_at_once(), has_masks=has_masks())


def moves_bits_at_once() -> bool:
    """Whether the processor puts bits together and apart at once; the first two Zen of AMD take their time over it."""
    return "bmi2" in llvm.get_host_cpu_features() and llvm.get_host_cpu_name() not in {"znver1", "znver2"}


def has_masks() -> bool:
    """Whether the processor has masks of its own for eight lanes (AVX-512), or is any other than one with AVX2 alone.

    What is done with eight lanes is written for both, and this is all that chooses between them.
    """
    features = llvm.get_host_cpu_features()
    return bool(features.get("avx512vl")) or not (features.get("avx2") and features.get("fma"))


def _machine() -> Any:
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    target = llvm.Target.from_triple(llvm.get_process_triple())
    return target.create_target_machine(
        cpu=llvm.get_host_cpu_name(), features=llvm.get_host_cpu_features().flatten(), opt=_SPEED, jit=True
    )


def object_files(assembly: Assembly) -> Sequence[bytes]:
    """Compile a kernel here, into one object file."""
    return [object_file(whole) for whole in whole_modules(assembly, 1)]


def whole_modules(assembly: Assembly, most: int) -> list[str]:
    """A kernel as modules, `most` or fewer, each with what every kernel calls."""
    everywhere = "\n".join(_everything())
    return [f"{everywhere}\n{module}" for module in assembly.modules(most)]


def object_file(whole: str) -> bytes:
    """Compile a module of LLVM into an object file."""
    module = llvm.parse_assembly(whole)
    module.verify()
    machine = _machine()
    options = llvm.create_pipeline_tuning_options(speed_level=_SPEED)
    # loops over lanes are short: to write them out or to vectorise them makes code longer, and slower to compile
    options.loop_unrolling = options.loop_vectorization = options.slp_vectorization = options.loop_interleaving = False
    passes = llvm.create_pass_builder(machine, options)
    passes.getModulePassManager().run(module, passes)
    code: bytes = machine.emit_object(module)
    return code


@define
class Loaded:
    """Native code that has been loaded; it stays so as long as this does."""

    files: Sequence[bytes] = field(repr=False)
    _engine: Any = field(init=False, repr=False)
    run: Any = field(init=False, repr=False)
    """Goes through the rows from one to another; lets other threads run meanwhile."""

    def __attrs_post_init__(self) -> None:
        self._engine = llvm.create_mcjit_compiler(llvm.parse_assembly(""), _machine())
        for file in self.files:
            self._engine.add_object_file(llvm.object_file.ObjectFileRef.from_data(file))
        self._engine.finalize_object()
        self.run = _SCREEN(self._engine.get_function_address("screen"))

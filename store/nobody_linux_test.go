package store

import (
	"os"
	"os/exec"
	"syscall"
)

// asNobody takes root's right to write everywhere from a child. The test
// binary lies where nobody cannot go, so it is started through /proc.
func asNobody(cmd *exec.Cmd) {
	if os.Getuid() != 0 {
		return
	}
	const nobody = 65534
	cmd.Path = "/proc/self/exe"
	cmd.Dir = "/"
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
}

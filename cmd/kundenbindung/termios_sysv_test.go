//go:build linux || solaris || aix

package main

import "golang.org/x/sys/unix"

const getTermios = unix.TCGETS

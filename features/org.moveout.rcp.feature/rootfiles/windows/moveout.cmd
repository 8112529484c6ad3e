@echo off
rem SPDX-FileCopyrightText: 2026 The Moveout authors
rem SPDX-License-Identifier: EPL-2.0
rem
rem moveout                     opens the workbench on the sample line
rem moveout FILE                opens the workbench on a SEG-Y file or a store
rem moveout workbench [ARG...]  starts the workbench; ARGs go to it and to Equinox (-data DIR, ...)
rem moveout COMMAND [ARG...]    runs a command without a display: moveout --help
rem
rem Java: jre\ beside this file, else JAVA_HOME, else the PATH; 21 or newer.
rem MOVEOUT_JAVA_OPTS: more options for the Java virtual machine, after ours.
setlocal enableextensions

set "COMMAND_OPTS=-Xmx104m -Xmn16m -XX:MaxDirectMemorySize=64m -XX:+UseSerialGC -Xshare:auto -XX:-UsePerfData --enable-native-access=ALL-UNNAMED"
set "WORKBENCH_OPTS=-Xmx768m --enable-native-access=ALL-UNNAMED"

set "ROOT=%~dp0"
set "JAVA=java"
set "JAVAW=javaw"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" (
    set "JAVA=%JAVA_HOME%\bin\java.exe"
    set "JAVAW=%JAVA_HOME%\bin\javaw.exe"
)
if exist "%ROOT%jre\bin\java.exe" (
    set "JAVA=%ROOT%jre\bin\java.exe"
    set "JAVAW=%ROOT%jre\bin\javaw.exe"
)

set "SAMPLE="
set "FIRST=%~1"
if not defined FIRST (
    if exist "%ROOT%sample\31_81_PR.sgy" set "SAMPLE=%ROOT%sample\31_81_PR.sgy"
    goto workbench
)
if /i "%FIRST%"=="workbench" goto workbench_shift
if "%FIRST:~0,2%"=="--" goto command
if "%FIRST%"=="-h" goto command
if "%FIRST%"=="-V" goto command
if "%FIRST:~0,1%"=="-" goto workbench
rem a name with a dot, a colon or a backslash is never a command
echo "%FIRST%"| findstr /r "[.:\\/]" >nul && if exist "%FIRST%" goto workbench
goto command

:workbench_shift
rem %* does not shift: pass on what follows the first word
set "ARGS=%*"
call set "ARGS=%%ARGS:*workbench=%%"
goto start_workbench

:workbench
set "ARGS=%*"

:start_workbench
set "LAUNCHER="
for %%J in ("%ROOT%plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%J"
if not defined LAUNCHER (
    echo moveout: incomplete installation: no launcher in %ROOT%plugins; unpack the product again 1>&2
    exit /b 1
)
set "SPLASH=-showsplash"
echo "%ARGS%"| findstr /c:"-nosplash" /c:"-application" >nul && set "SPLASH="
set "SAMPLE_OPT="
if defined SAMPLE set SAMPLE_OPT="-Dmoveout.sample=%SAMPLE%"
:again
start "Moveout" /wait /b "%JAVAW%" %WORKBENCH_OPTS% %SAMPLE_OPT% %MOVEOUT_JAVA_OPTS% -jar "%LAUNCHER%" %ARGS% %SPLASH%
rem 23: File, Restart
if %ERRORLEVEL%==23 goto again
exit /b %ERRORLEVEL%

:command
set "CP="
setlocal enabledelayedexpansion
for %%B in (org.moveout.data org.moveout.segy org.moveout.store org.moveout.process org.moveout.raster org.moveout.flow org.snakeyaml.engine slf4j.api slf4j.nop) do (
    for %%J in ("%ROOT%plugins\%%B_*.jar") do set "CP=!CP!%%~J;"
)
for /d %%D in ("%ROOT%plugins\org.moveout.libs_*" "%ROOT%plugins\org.moveout.libs.parquet_*") do set "CP=!CP!%%~D\lib\*;"
endlocal & set "CP=%CP%"
"%JAVA%" %COMMAND_OPTS% -Djava.awt.headless=true %MOVEOUT_JAVA_OPTS% -cp "%CP%" org.moveout.flow.cli.Main %*
exit /b %ERRORLEVEL%

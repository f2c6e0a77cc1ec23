; setup.exe: for everybody (/AllUsers) or one person (/CurrentUser), in French or English as Windows speaks.
; Called by installers.py, which says VERSION, FOLDER (what to install), ICON, PUBLISHER, OUTPUT and TOP (a file that
; removes what lies on top of FOLDER, and nothing else).
;
; Silent: /S [/AllUsers|/CurrentUser] [/SETTINGS=file.toml] [/CLOSE] [/D=folder, last]
; Ends with 0, or 1 and 2 (Windows' own: cancelled, no right), 5 (the program is open), 6 (no settings file there).
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
ManifestDPIAware true
ManifestSupportedOS Win10

!define NAME "Ideabox"
!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_INSTDIR "${NAME}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${ENTRY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INIT_FUNCTIONQUIT noRight
!define MULTIUSER_INIT_UN.FUNCTIONQUIT un.noRight
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include StrFunc.nsh
${Using:StrFunc} StrStr

Name "${NAME}"
OutFile "${OUTPUT}"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey CompanyName "${PUBLISHER}"
VIAddVersionKey FileDescription "${NAME} ${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey LegalCopyright "${PUBLISHER}, Apache-2.0"

!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE French
LangString open ${LANG_ENGLISH} "${NAME} is open. Please close it, then try again."
LangString open ${LANG_FRENCH} "${NAME} est ouvert. Fermez-le, puis réessayez."
LangString noSettings ${LANG_ENGLISH} "There is no settings file $Settings"
LangString noSettings ${LANG_FRENCH} "Il n’y a pas de fichier de réglages $Settings"
LangString tagline ${LANG_ENGLISH} "Ideas from the field, each with an answer"
LangString tagline ${LANG_FRENCH} "Les idées du terrain, chacune avec une réponse"

Var Asked ; the command line
Var Chosen ; the folder of /D=
Var Old ; where it was installed before
Var Settings ; the file of /SETTINGS=

!macro FUNCTIONS UN
; End with 5 while the program is open; with /CLOSE it is asked to close, then closed (what was typed is kept).
Function ${UN}waitUntilClosed
  ${Do}
    ClearErrors
    ${IfNot} ${FileExists} "$INSTDIR\ideabox.exe"
      Return
    ${EndIf}
    FileOpen $0 "$INSTDIR\ideabox.exe" a
    ${IfNot} ${Errors}
      FileClose $0
      Return
    ${EndIf}
    ${If} $Asked == "close"
      nsExec::Exec '"$SYSDIR\taskkill.exe" /IM ideabox.exe'
      Pop $0
      Sleep 5000
      nsExec::Exec '"$SYSDIR\taskkill.exe" /F /IM ideabox.exe'
      Pop $0
      Sleep 1000
      StrCpy $Asked "closed"
      ${Continue}
    ${EndIf}
    ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(open)" /SD IDCANCEL IDCANCEL`
      SetErrorLevel 5
      Quit
    ${EndIf}
  ${Loop}
FunctionEnd

Function ${UN}noRight
  SetErrorLevel 2
  Quit
FunctionEnd
!macroend
!insertmacro FUNCTIONS ""
!insertmacro FUNCTIONS "un."

; $0: what follows an option up to the next blank, or up to the quote that closes it: /O="a b", "/O=a b" and /O=c/d.
; (GetOptions of FileFunc.nsh ends at every "/", so it can't read paths and addresses.)
Function optionText
  Exch $1
  Push $2
  Push $3
  Push $4
  Push $5
  StrCpy $0 ""
  ${StrStr} $2 $Asked $1
  ${If} $2 != ""
    StrLen $3 $2
    StrLen $4 $Asked
    IntOp $4 $4 - $3
    IntOp $4 $4 - 1
    StrCpy $5 " "
    ${If} $4 >= 0
      StrCpy $5 $Asked 1 $4 ; what stands before the option
    ${EndIf}
    StrLen $3 $1
    StrCpy $2 $2 "" $3
    StrCpy $3 $2 1
    ${If} $3 == '"'
      StrCpy $2 $2 "" 1
      StrCpy $5 '"'
    ${ElseIf} $5 != '"'
      StrCpy $5 " "
    ${EndIf}
    StrCpy $3 0
    ${Do}
      StrCpy $4 $2 1 $3
      ${If} $4 == ""
      ${OrIf} $4 == $5
        ${Break}
      ${EndIf}
      IntOp $3 $3 + 1
    ${Loop}
    StrCpy $0 $2 $3
  ${EndIf}
  Pop $5
  Pop $4
  Pop $3
  Pop $2
  Pop $1
FunctionEnd

Function .onInit
  StrCpy $Chosen $INSTDIR
  !insertmacro MULTIUSER_INIT
  StrCpy $Old $INSTDIR
  ${If} $Chosen != ""
    StrCpy $INSTDIR $Chosen
  ${EndIf}
  ${GetParameters} $Asked
  Push "/SETTINGS="
  Call optionText
  StrCpy $Settings $0
  ${If} $Settings != ""
    GetFullPathName $0 $Settings
    ${IfNot} ${FileExists} $0
      MessageBox MB_OK|MB_ICONSTOP "$(noSettings)" /SD IDOK
      SetErrorLevel 6
      Quit
    ${EndIf}
    StrCpy $Settings $0
  ${EndIf}
  ${StrStr} $0 $Asked "/CLOSE"
  StrCpy $Asked ""
  ${If} $0 != ""
    StrCpy $Asked "close"
  ${EndIf}
FunctionEnd

Function un.onInit
  !insertmacro MULTIUSER_UNINIT
  ${un.GetParameters} $Asked
  ${un.GetOptions} $Asked "/CLOSE" $0
  StrCpy $Asked "close"
  ${If} ${Errors}
    StrCpy $Asked ""
  ${EndIf}
FunctionEnd

; What an older version laid down, wherever it was; never what people wrote.
!macro REMOVE UN
Function ${UN}removeProgram
  ${If} ${FileExists} "$Old\ideabox.exe"
    !include "${TOP}"
    Delete "$Old\uninstall.exe"
    RMDir "$Old"
  ${EndIf}
FunctionEnd
!macroend
!insertmacro REMOVE ""
!insertmacro REMOVE "un."

Function layIn
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}/*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\ideabox.exe" "" "$INSTDIR\ideabox.exe" 0 SW_SHOWNORMAL "" "$(tagline)"
FunctionEnd

Function register
  WriteRegStr SHCTX "${ENTRY}" DisplayName "${NAME}"
  WriteRegStr SHCTX "${ENTRY}" DisplayVersion "${VERSION}"
  WriteRegStr SHCTX "${ENTRY}" Publisher "${PUBLISHER}"
  WriteRegStr SHCTX "${ENTRY}" DisplayIcon "$INSTDIR\ideabox.exe"
  WriteRegStr SHCTX "${ENTRY}" InstallLocation "$INSTDIR"
  WriteRegStr SHCTX "${ENTRY}" UninstallString '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${ENTRY}" QuietUninstallString '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${ENTRY}" NoModify 1
  WriteRegDWORD SHCTX "${ENTRY}" NoRepair 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD SHCTX "${ENTRY}" EstimatedSize $0
FunctionEnd

; The folder of IT's settings belongs to administrators: whoever could write there would choose everybody's server.
Function protectSettings
  CreateDirectory "$APPDATA\ideabox"
  nsExec::Exec '"$SYSDIR\icacls.exe" "$APPDATA\ideabox" /setowner *S-1-5-32-544 /T /C'
  Pop $0
  nsExec::Exec '"$SYSDIR\icacls.exe" "$APPDATA\ideabox" /inheritance:r /grant:r *S-1-5-18:(OI)(CI)F *S-1-5-32-544:(OI)(CI)F *S-1-5-32-545:(OI)(CI)RX'
  Pop $0
  nsExec::Exec '"$SYSDIR\icacls.exe" "$APPDATA\ideabox\*" /reset /T /C'
  Pop $0
FunctionEnd

Section
  Call waitUntilClosed
  Call removeProgram
  Call layIn
  Call register
  ${If} $MultiUser.InstallMode == AllUsers
    Call protectSettings
    ${If} $Settings != ""
      CopyFiles /SILENT "$Settings" "$APPDATA\ideabox\settings.toml"
    ${EndIf}
  ${ElseIf} $Settings != ""
    CreateDirectory "$LOCALAPPDATA\ideabox"
    CopyFiles /SILENT "$Settings" "$LOCALAPPDATA\ideabox\organisation.toml"
  ${EndIf}
SectionEnd

Section un.Ideabox
  Call un.waitUntilClosed
  StrCpy $Old $INSTDIR
  Call un.removeProgram
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey SHCTX "${ENTRY}"
SectionEnd

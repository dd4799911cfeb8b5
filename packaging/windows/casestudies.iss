; Inno Setup: the installer of Windows, for one user without the rights of an administrator.
; Run by `python -m tools.package installer` on Windows: iscc /DVersion=... /DFolder=... /DDist=...

[Setup]
AppId={{6D2C3D0B-7C44-4B36-9B8E-0C4F4E0C7A51}
AppName=Case Studies
AppVersion={#Version}
AppPublisher=The Case Studies team
DefaultDirName={autopf}\Case Studies
DefaultGroupName=Case Studies
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
Compression=lzma2/max
SolidCompression=yes
LicenseFile={#Folder}\_internal\casestudies\LICENSE
OutputDir={#Dist}
OutputBaseFilename=casestudies-{#Version}-windows-setup
SetupIconFile={#Icon}
UninstallDisplayIcon={app}\casestudies-window.exe
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"

[Files]
Source: "{#Folder}\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Case Studies"; Filename: "{app}\casestudies-window.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.casepack\OpenWithProgids"; ValueType: string; ValueName: "CaseStudies.casepack"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\CaseStudies.casepack"; ValueType: string; ValueData: "Case Studies pack"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\CaseStudies.casepack\DefaultIcon"; ValueType: string; ValueData: "{app}\casestudies-window.exe,0"
Root: HKA; Subkey: "Software\Classes\CaseStudies.casepack\shell\open\command"; ValueType: string; ValueData: """{app}\casestudies-window.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\.workshop\OpenWithProgids"; ValueType: string; ValueName: "CaseStudies.workshop"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\CaseStudies.workshop"; ValueType: string; ValueData: "Case Studies workshop"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\CaseStudies.workshop\DefaultIcon"; ValueType: string; ValueData: "{app}\casestudies-window.exe,0"
Root: HKA; Subkey: "Software\Classes\CaseStudies.workshop\shell\open\command"; ValueType: string; ValueData: """{app}\casestudies-window.exe"" ""%1"""

[Run]
Filename: "{app}\casestudies-window.exe"; Description: "{cm:LaunchProgram,Case Studies}"; Flags: nowait postinstall skipifsilent

#pragma once

// Everything of wxWidgets that the window uses; read once, precompiled.
#include <wx/wx.h>

#include <wx/artprov.h>
#include <wx/bmpbndl.h>
#include <wx/choice.h>
#include <wx/cmdline.h>
#include <wx/dataview.h>
#include <wx/datetime.h>
#include <wx/dcbuffer.h>
#include <wx/evtloop.h>
#include <wx/filedlg.h>
#include <wx/filename.h>
#include <wx/graphics.h>
#include <wx/infobar.h>
#include <wx/notebook.h>
#include <wx/scrolwin.h>
#include <wx/settings.h>
#include <wx/simplebook.h>
#include <wx/srchctrl.h>
#include <wx/statline.h>
#include <wx/stdpaths.h>
#include <wx/tglbtn.h>
#include <wx/timer.h>
#include <wx/translation.h>
#include <wx/uilocale.h>
#include <wx/weakref.h>
#include <wx/wrapsizer.h>

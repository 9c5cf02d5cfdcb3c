"""How the demo's pictures are drawn: things fill vessels, vessels stand in a scene."""
